// `npm start`: from a fresh clone to a running page. Stop it with Ctrl+C.
import { ensureBuild } from './build.mjs';
import { ensurePackages } from './ensure.mjs';
import { serveFrom } from './serve.mjs';

try {
  await ensurePackages();
  await ensureBuild();
  const { url } = await serveFrom(4173);
  console.log(`Topolab is running at ${url}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
