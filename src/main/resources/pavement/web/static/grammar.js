// The line reader without a server, in a worker of its own: the server's classes as WebAssembly. A policy of this file
// alone lets it compile that; nothing is ever evaluated from text.
const ready = fetch('/static/grammar.wasm').then(made);

async function made(answer) {
  if (!answer.ok) throw new Error(String(answer.status));
  const module = await WebAssembly.compile(await answer.arrayBuffer(), { builtins: ['js-string'] });
  const wanted = WebAssembly.Module.imports(module);
  const builtin = !wanted.some(each => each.module === 'wasm:js-string');
  const imports = {};
  for (const { module: from, name, kind } of wanted) {
    imports[from] ??= {};
    if (kind === 'function') imports[from][name] = given(from, name, builtin);
  }
  const needs = JSON.parse(new TextDecoder().decode(WebAssembly.Module.customSections(module, 'teavm.memoryRequirements')[0]));
  const constant = value => new WebAssembly.Global({ value: 'i32', mutable: false }, value);
  imports.env = { memory: new WebAssembly.Memory({ initial: Math.max(needs.min, 1), maximum: 1 << 15 }) };
  Object.assign(imports.teavmMemory, { heapOffset: constant((needs.dataSize + 7) & ~7), maxSize: constant(1 << 30) });
  return (await WebAssembly.instantiate(module, imports)).exports;
}

let apart = '';
let heard = '';
const GIVEN = {
  'nfd.put': code => { heard += String.fromCharCode(code); },
  'nfd.normalized': () => { apart = heard.normalize('NFD'); heard = ''; return apart.length; },
  'nfd.at': index => apart.charCodeAt(index),
  'teavm.takeStackTrace': () => null,
  'teavm.decorateException': () => {},
  'teavmMemory.notifyHeapResized': () => {},
  'teavmDate.currentTimeMillis': () => Date.now(),
  'teavmJso.createClass': () => function Unused() {},
  // Asked for once, with a body that gives back what it is given; any other would have to be evaluated, and is refused.
  'teavmJso.createFunction1': (name, body) => {
    if (body.trim() !== `return ${name};`) throw new Error(`the reader asks for a function: ${body}`);
    return value => value;
  },
  'teavmJso.callFunction1': (call, value) => call(value),
  'teavmJso.defineFunction': () => {},
  'teavmJso.defineStaticMethod': () => {},
  'wasm:js-string.fromCharCode': code => String.fromCharCode(code),
  'wasm:js-string.concat': (one, other) => one + other,
  'wasm:js-string.charCodeAt': (text, index) => text.charCodeAt(index),
  'wasm:js-string.length': text => text.length,
  'wasm:js-string.substring': (text, from, to) => text.substring(from, to),
};
const given = (from, name, builtin) => name === 'stringBuiltinsSupported' ? () => Number(builtin)
  : GIVEN[`${from}.${name}`] ?? (() => { throw new Error(`the reader asks for ${from}.${name}`); });

function read(reader, question) {
  for (let at = 0; at < question.length; at++) reader.put(question.charCodeAt(at));
  let answer = '';
  for (let at = 0, length = reader.read(); at < length; at++) answer += String.fromCharCode(reader.at(at));
  return answer;
}

addEventListener('message', async ({ data: { id, question } }) => {
  try {
    postMessage({ id, answer: read(await ready, question) });
  } catch (failure) {
    postMessage({ id, failure: String(failure) });
  }
});
