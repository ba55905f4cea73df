import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { foundOrInstalled } from "@/scripts/debian-package.mjs";
import { freePort } from "../support/free-port";

/** The host that the configurations in docs/proxy name. */
export const HOST = "pendulum.example.com";

/** What a configuration of docs/proxy names, and what stands for it here. */
type Places = { folder: string; secure: number; plain: number };

type Program = {
  packageName: string;
  program: string;
  arguments: (file: string) => string[];
};

type Kind = Program & {
  /** The file in docs/proxy. */
  file: string;
  /** Completes the file where a distribution's main file would include it. */
  completed: (text: string, places: Places) => string;
};

const HAPROXY: Program = {
  packageName: "haproxy",
  program: "haproxy",
  arguments: (file) => ["-db", "-f", file],
};

/** The proxies with a configuration in docs/proxy. */
export const PROXIES: Record<string, Kind> = {
  nginx: {
    file: "nginx.conf",
    packageName: "nginx-light",
    program: "nginx",
    completed: (text, { folder }) =>
      `daemon off; pid ${folder}/pid; error_log stderr warn; events {}\n` +
      `http {\naccess_log off; client_body_temp_path ${folder}/body;\n` +
      `proxy_temp_path ${folder}/proxied;\n${text}\n}`,
    arguments: (file) => ["-c", file],
  },
  Caddy: {
    file: "Caddyfile",
    packageName: "caddy",
    program: "caddy",
    completed: (text, { secure, plain }) =>
      `{\nadmin off\nhttp_port ${plain}\nhttps_port ${secure}\n}\n${text}`,
    arguments: (file) => ["run", "--adapter", "caddyfile", "--config", file],
  },
  HAProxy: {
    ...HAPROXY,
    file: "haproxy.cfg",
    completed: (text) => text,
  },
};

/** A running proxy; `certificate` is the one to trust. */
export type RunningProxy = { certificate: Buffer; stop: () => Promise<void> };

/**
 * Starts a proxy with its configuration in docs/proxy, in front of two instances; only addresses and
 * files in it are replaced. `port` is where it ends TLS.
 */
export async function startedProxy(
  kind: Kind,
  port: number,
  instances: readonly [string, string],
): Promise<RunningProxy> {
  const folder = mkdtempSync(path.join(tmpdir(), "pendulum-proxy-"));
  // A proxy that is started as root serves as somebody else.
  chmodSync(folder, 0o755);
  writeCertificate(folder);
  const places = { folder, secure: port, plain: await freePort() };
  const file = path.join(folder, kind.file);
  writeFileSync(file, kind.completed(placed(kind.file, places, instances), places));
  const stop = await runningProgram(kind, file, port);
  return {
    certificate: readFileSync(path.join(folder, "certificate.pem")),
    stop: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Starts HAProxy with a configuration, which serves on `port`; returns how to stop it. */
export async function startedHaproxy(configuration: string, port: number) {
  const folder = mkdtempSync(path.join(tmpdir(), "pendulum-proxy-"));
  const file = path.join(folder, "haproxy.cfg");
  writeFileSync(file, configuration);
  const stop = await runningProgram(HAPROXY, file, port);
  return async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

async function runningProgram(
  { program: name, packageName, arguments: argumentsFor }: Program,
  file: string,
  port: number,
): Promise<() => Promise<void>> {
  const program = foundOrInstalled(
    () => onPath(name),
    packageName,
    `${name} is missing: install it (Debian: ${packageName}).`,
  );
  const folder = path.dirname(file);
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const child = spawn(program, argumentsFor(file), { env, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  await hasOpened(child, port, () => said);
  return async () => {
    child.kill("SIGTERM");
    if (child.exitCode === null) await once(child, "exit");
  };
}

function onPath(program: string): string | undefined {
  const folders = ["/usr/sbin"].concat((process.env.PATH ?? "").split(path.delimiter));
  return folders.map((folder) => path.join(folder, program)).find((file) => existsSync(file));
}

/** The committed configuration with the addresses and files of this machine. */
function placed(
  name: string,
  { folder, secure, plain }: Places,
  [one, two]: readonly [string, string],
): string {
  const text = readFileSync(path.join("docs/proxy", name), "utf8");
  return text
    .replaceAll("127.0.0.1:3000", new URL(one).host.replace("localhost", "127.0.0.1"))
    .replaceAll("127.0.0.1:3001", new URL(two).host.replace("localhost", "127.0.0.1"))
    .replaceAll("/etc/ssl/pendulum", folder)
    .replaceAll("listen 443", `listen ${secure}`)
    .replaceAll("listen 80", `listen ${plain}`)
    .replaceAll("bind :443", `bind :${secure}`)
    .replaceAll("bind :80", `bind :${plain}`);
}

/** Writes a certificate for `HOST` that nobody else trusts, its key, and a file with both. */
function writeCertificate(folder: string): void {
  const [key, certificate] = [path.join(folder, "key.pem"), path.join(folder, "certificate.pem")];
  const made = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];
  const named = ["-subj", `/CN=${HOST}`, "-addext", `subjectAltName=DNS:${HOST}`, "-days", "1"];
  execFileSync("openssl", [...made, ...named, "-keyout", key, "-out", certificate], {
    stdio: "ignore",
  });
  writeFileSync(
    path.join(folder, "both.pem"),
    Buffer.concat([readFileSync(certificate), readFileSync(key)]),
  );
}

async function hasOpened(child: ChildProcess, port: number, said: () => string): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The proxy ended at once. It said: ${said()}`);
    const socket = connect(port, "127.0.0.1");
    const isOpen = await Promise.race([
      once(socket, "connect").then(() => true),
      once(socket, "error").then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (isOpen) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
