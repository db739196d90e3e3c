// One line a check, and a last plain line that a person and a script can read.
let passed = 0;
let failed = 0;

export async function check(name, act) {
  try {
    await act();
    passed += 1;
    console.log(`ok    ${name}`);
  } catch (problem) {
    failed += 1;
    console.log(`FAIL  ${name}\n      ${String(problem?.message ?? problem).split('\n').slice(0, 6).join('\n      ')}`);
  }
}

export function expect(is_true, otherwise) {
  if (!is_true) throw new Error(otherwise);
}

export function equal(found, wanted, what) {
  const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (a !== b) throw new Error(`${what}: found ${a}, wanted ${b}`);
}

// How long a page may take for anything that it ought to do, on a machine that builds something else meanwhile.
export const patience_ms = 60_000;
const look_again_ms = 50;

// A page is right a moment after it was touched: `look` is asked until it gives what is wanted.
export async function becomes(look, wanted, what) {
  const until = Date.now() + patience_ms;
  for (;;) {
    const found = await look();
    if (JSON.stringify(found) === JSON.stringify(wanted)) return;
    if (Date.now() > until) equal(found, wanted, what);
    await new Promise((settle) => { setTimeout(settle, look_again_ms); });
  }
}

export const comes_true = (look, otherwise) => becomes(async () => Boolean(await look()), true, otherwise);

export function close_report() {
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
