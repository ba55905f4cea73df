import { once } from "node:events";
import net from "node:net";

type State = "open" | "cut" | "silent";

/**
 * A proxy to a database that can be cut (connections refused), silent (nothing passes) or slow
 * (each response is late by `delay` milliseconds).
 */
export type SwitchableProxy = {
  url: string;
  set: (state: State, delay?: number) => void;
  close: () => void;
};

/** Starts such a proxy in front of the PostgreSQL server at `target`, by TCP or by unix socket. */
export async function switchableProxy(target: URL): Promise<SwitchableProxy> {
  const folder = target.searchParams.get("host");
  const port = Number(target.port || 5432);
  const open = new Set<net.Socket>();
  let state: State = "open";
  let late = 0;
  const server = net.createServer((near) => {
    open.add(near);
    near.on("error", () => near.destroy()).on("close", () => open.delete(near));
    if (state === "cut") return near.destroy();
    const far = folder?.startsWith("/")
      ? net.connect(`${folder}/.s.PGSQL.${port}`)
      : net.connect(port, target.hostname);
    far.on("error", () => near.destroy()).on("close", () => near.destroy());
    near.on("close", () => far.destroy());
    near.on("data", (chunk) => state === "open" && far.write(chunk));
    far.on("data", (chunk) => {
      const pass = () => state === "open" && !near.destroyed && near.write(chunk);
      if (late) setTimeout(pass, late);
      else pass();
    });
    return undefined;
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = new URL(target);
  url.searchParams.delete("host");
  url.hostname = "127.0.0.1";
  url.port = String((server.address() as net.AddressInfo).port);
  return {
    url: url.href,
    set: (next, delay = 0) => {
      state = next;
      late = delay;
      if (next !== "silent" && !delay) for (const socket of open) socket.destroy();
    },
    close: () => {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}
