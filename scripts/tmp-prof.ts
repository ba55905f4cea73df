import { writeFileSync } from "node:fs";
import { buildWithBarePage } from "../tests/bench/bare-build";
import { benchServer } from "../tests/bench/bench-server";
import { load } from "../tests/bench/load";
const copy = buildWithBarePage();
const server = await benchServer(copy);
const { facts, cookies } = server;
for (const [name, path, cookie] of [
  ["team", `/teams/${facts["team.storage"]}`, cookies.manager],
  ["account", "/account", cookies.self],
  ["home", "/", cookies.self],
  ["twin", "/twin/756", cookies.self],
] as const) {
  await load(server.url, { path, cookie, connections: 4, requests: 200 });
  await server.startProfile();
  await load(server.url, { path, cookie, connections: 4, requests: 150 });
  writeFileSync(`/tmp/prof-${name}.json`, JSON.stringify(await server.profile()));
}
await server.stop();
process.exit(0);
