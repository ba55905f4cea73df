// `npm start`. A single command in package.json replaces npm's shell, so that npm's signals arrive here.
import "./node-version.mjs";

const { register } = await import("tsx/esm/api");
register();
await import("./start.ts");
