// `npm start`. One plain command in package.json, which npm's shell turns into: so npm's signals arrive here.
import "./node-version.mjs";

const { register } = await import("tsx/esm/api");
register();
await import("./start.ts");
