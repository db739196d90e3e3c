// The last step of the build: compressed twins of the files in dist/ for the server to choose from, and the package @evenkeel/client
// in package/, as `npm pack` wants it.
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, gzipSync } from 'node:zlib';

const texts = /\.(html|js|css|svg|json|txt)$/;
// Less saved than this is not worth a second copy in the binary.
const worth_saving = 0.9;

for (const name of readdirSync('dist', { recursive: true })) {
  if (!texts.test(name)) continue;
  const file = join('dist', name);
  const plain = readFileSync(file);
  const small = gzipSync(plain, { level: constants.Z_BEST_COMPRESSION });
  if (small.length < plain.length * worth_saving) writeFileSync(`${file}.gz`, small);
}

copyFileSync('dist/client.js', 'package/client.js');
for (const name of ['package.json', 'README.md']) copyFileSync(`src/client/${name}`, `package/${name}`);
// Node's own way of finding types wants whole file names.
for (const name of readdirSync('package/types')) {
  const file = join('package/types', name);
  writeFileSync(file, readFileSync(file, 'utf8').replace(/(from|import) '(\.\/[\w-]+)'/g, "$1 '$2.js'"));
}
// CMake builds in a copy, with the licence beside it.
copyFileSync(existsSync('LICENSE') ? 'LICENSE' : '../../LICENSE', 'package/LICENSE');
