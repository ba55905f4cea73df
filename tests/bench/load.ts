import http from "node:http";

/** The result of a load of requests. */
export type Load = { requests: number; seconds: number; milliseconds: number[] };

/**
 * Requests a path repeatedly, on each of `connections` as soon as its last response is complete, until `requests`
 * were answered. Throws at the first response that is not 200.
 */
export async function load(
  url: string,
  asked: { path: string; cookie?: string | undefined; connections: number; requests: number },
): Promise<Load> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: asked.connections });
  const { hostname, port } = new URL(url);
  const headers = asked.cookie ? { cookie: asked.cookie } : {};
  const milliseconds: number[] = [];
  let begun = 0;
  const one = () =>
    new Promise<void>((resolve, reject) => {
      const since = performance.now();
      http
        .get({ hostname, port, path: asked.path, agent, headers, family: 4 }, (answer) => {
          answer.resume().once("end", () => {
            milliseconds.push(performance.now() - since);
            if (answer.statusCode === 200) resolve();
            else reject(new Error(`${asked.path} was answered ${answer.statusCode}.`));
          });
        })
        .once("error", reject);
    });
  const since = performance.now();
  await Promise.all(
    Array.from({ length: asked.connections }, async () => {
      while (begun++ < asked.requests) await one();
    }),
  );
  agent.destroy();
  return { requests: asked.requests, seconds: (performance.now() - since) / 1000, milliseconds };
}
