import { type AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";

export type ReceivedMail = {
  to: string;
  messageId: string;
  subject: string;
  text: string;
  html: string;
  /** The first address of this kind in the text, the one to open. */
  link: string;
  /** Where a mail program unsubscribes with one request; empty when it cannot. */
  unsubscribe: string;
};

export type MailServer = {
  /** The settings for Pendulum. */
  environment: Record<string, string>;
  received: ReceivedMail[];
  /** The next unread mail to an address; waits up to 5 s. */
  mailTo: (email: string) => Promise<ReceivedMail>;
  stop: () => Promise<void>;
};

/** A real mail server on loopback that stores what it receives. */
export async function mailServer(): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const taken = new Set<ReceivedMail>();
  const server = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    onData: (stream, session, done) => {
      void text(stream).then((raw) => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join();
        received.push(readMail(to, raw));
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    environment: {
      SMTP_URL: `smtp://127.0.0.1:${port}`,
      MAIL_FROM: "Pendulum <pendulum@pendulum.example>",
    },
    received,
    mailTo: async (email) => {
      for (const until = Date.now() + 120_000; Date.now() < until;) {
        const mail = received.find((one) => one.to === email && !taken.has(one));
        if (mail) {
          taken.add(mail);
          return mail;
        }
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      throw new Error(`No mail came to ${email}; there are ${received.length} in all.`);
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function readMail(to: string, raw: string): ReceivedMail {
  const { headers, body } = partsOf(raw);
  const boundary = /boundary="?([^";\s]+)/.exec(headers.get("content-type") ?? "")?.[1];
  const alternatives = body.split(`--${boundary}`).slice(1, -1).map(partsOf);
  const written = (type: string) => {
    const part = alternatives.find((one) => one.headers.get("content-type")?.startsWith(type));
    return part ? decoded(part.body, part.headers.get("content-transfer-encoding") ?? "") : "";
  };
  const plain = written("text/plain");
  const subject = (headers.get("subject") ?? "")
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      decoded(
        word.replaceAll("_", " "),
        kind.toLowerCase() === "b" ? "base64" : "quoted-printable",
      ),
    );
  const link = /https?:\S+/.exec(plain)?.[0] ?? "";
  const messageId = headers.get("message-id") ?? "";
  const isOneClick = headers.get("list-unsubscribe-post") === "List-Unsubscribe=One-Click";
  const unsubscribe = isOneClick ? (headers.get("list-unsubscribe") ?? "") : "";
  return { to, messageId, subject, text: plain, html: written("text/html"), link, unsubscribe };
}

function partsOf(raw: string): { headers: Map<string, string>; body: string } {
  const [head = "", ...rest] = raw.replace(/^\r\n/, "").split("\r\n\r\n");
  const lines = head.replace(/\r\n[ \t]+/g, " ").split("\r\n");
  const headers = lines.map((line): [string, string] => {
    const at = line.indexOf(":");
    return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
  });
  return { headers: new Map(headers), body: rest.join("\r\n\r\n") };
}

function decoded(body: string, encoding: string): string {
  if (encoding === "base64") return Buffer.from(body, "base64").toString("utf8");
  if (encoding !== "quoted-printable") return body;
  const bytes = body
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
