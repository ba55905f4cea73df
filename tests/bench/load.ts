import http from "node:http";

/** What is asked for on each of `connections`, with the cookie of a viewer. */
export type Asked = { path: string; cookie?: string | undefined; connections: number };
/** The result of a load of requests. */
export type Load = { requests: number; seconds: number; milliseconds: number[] };
/** A response: its status, and how long it took. */
export type Answered = { status: number; milliseconds: number };

/**
 * Requests a path repeatedly, on each connection as soon as its last response is complete, until
 * `requests` were answered. Throws at the first response that is not 200.
 */
export async function load(url: string, asked: Asked & { requests: number }): Promise<Load> {
  const since = performance.now();
  let begun = 0;
  const answered = await loadWhile(url, asked, () => begun++ < asked.requests, onlyServed);
  const milliseconds = answered.map((one) => one.milliseconds);
  return { requests: asked.requests, seconds: (performance.now() - since) / 1000, milliseconds };
}

/** The same for as long as `isGoingOn`, whatever is answered, unless `check` throws. */
export async function loadWhile(
  url: string,
  { path, cookie, connections }: Asked,
  isGoingOn: () => boolean,
  check: (status: number) => void = () => undefined,
): Promise<Answered[]> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const { hostname, port } = new URL(url);
  const headers = cookie ? { cookie } : {};
  const answered: Answered[] = [];
  const one = () =>
    new Promise<number>((resolve, reject) => {
      http
        .get({ hostname, port, path, agent, headers, family: 4 }, (answer) => {
          answer.resume().once("end", () => {
            resolve(answer.statusCode ?? 0);
          });
        })
        .once("error", reject);
    });
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (isGoingOn()) {
        const since = performance.now();
        const status = await one();
        check(status);
        answered.push({ status, milliseconds: performance.now() - since });
      }
    }),
  );
  agent.destroy();
  return answered;
}

function onlyServed(status: number): void {
  if (status !== 200) throw new Error(`A request was answered ${status}.`);
}
