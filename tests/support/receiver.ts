import { createServer, type IncomingHttpHeaders } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { Post } from "@/lib/hook/delivery-mutations";
import { postPublicJson } from "@/lib/outside/post-json";

export type Received = { host: string; body: string; headers: IncomingHttpHeaders };

/** How a receiver answers: with a status, by a redirect to a private address, or not at all. */
export type Answer = number | "redirects" | "hangs";

/** A real HTTP server that receives what is sent to any public name. */
export type Receiver = {
  port: number;
  received: Received[];
  /** Answers to come, by host; 200 when there are none. */
  answers: Record<string, Answer[]>;
  /** Sends as the product does; only name and connection lead here, and a slow answer is waited for briefly. */
  post: Post;
  stop: () => Promise<void>;
};

/** Starts a receiver on loopback. */
export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const answers: Receiver["answers"] = {};
  const server = createServer((req, res) => {
    void text(req).then((body) => {
      const host = req.headers.host ?? "";
      received.push({ host, body, headers: req.headers });
      const answer = answers[host]?.shift() ?? 200;
      if (answer === "hangs") return;
      if (answer === "redirects") res.writeHead(307, { location: "https://10.0.0.1/" }).end();
      else res.writeHead(answer).end("ok");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const wires = {
    resolve: () => Promise.resolve(["93.184.215.14"]),
    connect: () => connect({ host: "127.0.0.1", port }),
  };
  return {
    port,
    received,
    answers,
    post: (address, sent) => postPublicJson(address, sent, wires, 500),
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
