// npm run deploy: builds the add-on and pushes it with clasp to the script named in .clasp.json, then reads back what
// Google holds, because a push can push nothing and still report success.
// Knows clasp's commands; docs/deploying.md tells a person what comes before and after.
//   --project FILE   another project file beside .clasp.json, such as that of the private add-on
//   --as-built       pushes what the last build made
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { Clasp } from './deploy/clasp.mjs';
import { DeployError } from './deploy/deploy-error.mjs';
import { readProject } from './deploy/project-file.mjs';
import { differencesFromGoogle } from './deploy/read-back.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

async function deploy({ project: file, 'as-built': asBuilt }) {
  const project = await readProject(path.resolve(root, file ?? '.clasp.json'));
  const clasp = new Clasp(project.file);
  await clasp.assertLoggedIn();
  if (!asBuilt) {
    await build({ root, folder: project.folder });
    console.log('Built.');
  }
  await clasp.push();
  const differences = await differencesFromGoogle(project);
  if (differences.length > 0) {
    throw new DeployError(
      `Cannot deploy: clasp reported success, but what Google holds is not what was built.\n  ${differences.join('\n  ')}`,
    );
  }
  console.log(`Deployed, and read back the same, byte for byte: https://script.google.com/d/${project.scriptId}/edit`);
}

try {
  const { values } = parseArgs({ options: { project: { type: 'string' }, 'as-built': { type: 'boolean' } } });
  await deploy(values);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
