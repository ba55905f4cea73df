// `npm run demo`: from a bare clone to a served demo. Plain JavaScript, because nothing is installed yet.
import "./node-version.mjs";

const { fail, portFrom, requireFreePort, root } = await import("./progress.mjs");
const { build, generate, install } = await import("./prepare.mjs");

try {
  process.chdir(root);
  await requireFreePort(portFrom(process.argv));
  await install();
  await generate();
  await build();
  const { register } = await import("tsx/esm/api");
  register();
  await import("./demo.ts");
} catch (error) {
  fail(error);
}
