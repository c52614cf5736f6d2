// The log: underlines behind the line, the guessed outcome, keys. The page works without it.
const form = document.querySelector('[data-log]');
const line = form.querySelector('textarea[name="line"]');
const mirror = form.querySelector('[data-mirror]');
const read = form.querySelector('#read');
const outcomes = [...form.querySelectorAll('input[name="outcome"]')];
let tapped = outcomes.some(radio => radio.checked);
let asked = line.value;

// A page that comes back from the browser's history is another try, and gets an id of its own.
addEventListener('pageshow', event => { if (event.persisted) form.elements.id.value = crypto.randomUUID(); });

function drawn(text, spans) {
  mirror.replaceChildren();
  let at = 0;
  for (const [from, to, guess] of spans) {
    if (from < at) continue;
    const mark = document.createElement('u');
    if (guess) mark.dataset.guess = '';
    mark.textContent = text.slice(from, to);
    mirror.append(text.slice(at, from), mark);
    at = to;
  }
  mirror.append(text.slice(at) + '​');
}

function spans() {
  const heard = read.querySelector('[data-spans]');
  if (!heard?.dataset.spans) return [];
  return heard.dataset.spans.split(' ').map(span => {
    const [from, to] = span.split('-');
    return [Number(from), Number.parseInt(to, 10), to.endsWith('g')];
  });
}

// What the line does not say yet, one tap away: the sign is typed, the words are his.
const adds = form.querySelector('[data-adds]');
function missing() {
  const told = [...read.querySelectorAll('dt')].map(row => row.textContent);
  for (const add of adds.querySelectorAll('[data-add]')) add.hidden = !line.value.trim() || told.includes(add.dataset.row);
  adds.hidden = ![...adds.children].some(add => !add.hidden);
}
adds.addEventListener('click', event => {
  const add = event.target.closest('[data-add]');
  if (!add) return;
  line.value = line.value.trimEnd() + ' ' + add.dataset.add;
  line.focus();
  line.setSelectionRange(line.value.length, line.value.length);
  drawn(line.value, []);
  add.hidden = true;
});
missing();

function understood() {
  missing();
  if (asked === line.value) drawn(line.value, spans());
  if (tapped) return;
  const guess = read.querySelector('[data-outcome]')?.dataset.outcome;
  for (const radio of outcomes) radio.checked = radio.value === guess;
}

line.addEventListener('input', () => drawn(line.value, []));
line.addEventListener('scroll', () => { mirror.scrollTop = line.scrollTop; });
read.addEventListener('htmx:afterSettle', understood);
document.body.addEventListener('htmx:configRequest', event => {
  if (event.detail.path !== '/log/parse') return;
  asked = line.value;
});
for (const radio of outcomes) radio.addEventListener('change', () => { tapped = true; });

form.addEventListener('submit', () => {
  for (const button of form.querySelectorAll('button[type="submit"]')) button.setAttribute('aria-busy', 'true');
});

addEventListener('keydown', event => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    form.requestSubmit(form.querySelector('.save .primary'));
  } else if (event.key === 'Enter' && event.altKey) {
    event.preventDefault();
    form.requestSubmit(form.querySelector('.save [name="another"]'));
  } else if (event.altKey && /^Digit[1-6]$/.test(event.code)) {
    event.preventDefault();
    const radio = outcomes[Number(event.code.slice(5)) - 1];
    radio.checked = true;
    tapped = true;
    radio.focus();
  }
});

// One editor is open at a time, and Escape shuts it.
read.addEventListener('toggle', event => {
  if (!event.target.open) return;
  for (const other of read.querySelectorAll('details[open]')) if (other !== event.target) other.open = false;
  event.target.querySelector('select, input')?.focus();
}, true);
read.addEventListener('keydown', event => {
  const box = event.target.closest('details[open]');
  if (event.key !== 'Escape' || !box) return;
  event.stopPropagation();
  box.open = false;
  box.querySelector('summary').focus();
});

understood();
if (line.value === '') drawn('', []);
