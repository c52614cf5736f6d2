// Turning notifications on in this browser, and copying the address of the calendar.
const part = document.querySelector('[data-push]');
const button = part.querySelector('[data-push-on]');
const said = part.querySelector('[data-push-said]');
const octets = text => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), each => each.charCodeAt(0));
const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

function device() {
  const agent = navigator.userAgent;
  const browser = /Edg\//.test(agent) ? 'Edge' : /Firefox\//.test(agent) ? 'Firefox' : /Chrome\//.test(agent) ? 'Chrome' : /Safari\//.test(agent) ? 'Safari' : 'A browser';
  const system = /Android/.test(agent) ? 'Android' : /iPhone|iPad/.test(agent) ? 'iOS' : /Mac OS/.test(agent) ? 'Mac' : /Windows/.test(agent) ? 'Windows' : 'Linux';
  return `${browser} on ${system}`;
}

async function turnOn() {
  button.setAttribute('aria-busy', 'true');
  try {
    if (await Notification.requestPermission() !== 'granted') {
      said.textContent = 'This browser does not allow notifications from Pavement. Allow them in its settings, then try again.';
      return;
    }
    const { pushManager } = await navigator.serviceWorker.ready;
    // A subscription made with a key of before takes no other.
    await (await pushManager.getSubscription())?.unsubscribe();
    const subscription = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: octets(part.dataset.push) });
    const form = document.querySelector('#push-form');
    form.elements.endpoint.value = subscription.endpoint;
    form.elements.key.value = text(subscription.getKey('p256dh'));
    form.elements.auth.value = text(subscription.getKey('auth'));
    form.elements.device.value = device();
    form.submit();
  } catch (failure) {
    said.textContent = `The push service of this browser could not be reached: ${failure.message}. E-mail or the calendar work without it.`;
  } finally {
    button.removeAttribute('aria-busy');
  }
}

if (isSecureContext && 'PushManager' in window && 'Notification' in window) {
  button.hidden = false;
  button.addEventListener('click', turnOn);
} else said.textContent = 'This browser takes no notifications at this address. On an iPhone, put Pavement on the home screen first.';

const copy = document.querySelector('[data-copy-button]');
if (copy && navigator.clipboard) {
  copy.hidden = false;
  copy.addEventListener('click', async () => {
    await navigator.clipboard.writeText(document.querySelector('[data-copy]').value);
    copy.lastChild.textContent = 'Copied';
  });
}
