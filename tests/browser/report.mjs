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

export function close_report() {
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
