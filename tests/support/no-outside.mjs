// Preloaded into a server under test: refuses every connection that leaves this machine, and logs
// it. A test may fake external hosts with PRETENDED_OUTSIDE = {"names": {host: [address]}, "ports":
// {address: port}}: such a name resolves to these addresses, such an address to that port of this
// machine; and each attempt is logged.
import dns from "node:dns";
import net from "node:net";
import tls from "node:tls";

const MARK = "outside-connection-refused";
const TRIED = "connection-tried";
const { names = {}, ports } = JSON.parse(process.env.PRETENDED_OUTSIDE ?? "{}");
const HOME = /^(localhost|127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3}|0\.0\.0\.0|::)$/;

function refuse(what) {
  process.stderr.write(`${MARK} ${what}\n`);
  return Object.assign(new Error(`${MARK} ${what}`), { code: "EACCES" });
}

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...given) {
  const first = Array.isArray(given[0]) ? given[0][0] : given[0];
  const options = typeof first === "object" && first !== null ? first : {};
  const isPath =
    typeof options.path === "string" || (typeof first === "string" && !/^\d+$/.test(first));
  const second = Array.isArray(given[0]) ? undefined : given[1];
  const host = options.host ?? (typeof second === "string" ? second : "localhost");
  if (ports && !isPath) process.stderr.write(`${TRIED} ${host} ${options.port ?? first}\n`);
  if (ports && Object.hasOwn(ports, host))
    return connect.call(this, { host: "127.0.0.1", port: ports[host] });
  if (!isPath && !HOME.test(host)) {
    process.nextTick(() => this.destroy(refuse(host)));
    return this;
  }
  return connect.apply(this, given);
};

const secure = tls.connect;
tls.connect = function (...given) {
  const { host, port } = Object(given[0]);
  return ports && Object.hasOwn(ports, host) ? net.connect({ host, port }) : secure(...given);
};

for (const home of [dns, dns.promises])
  for (const name of Object.keys(home).filter((key) => /^(lookup|resolve)/.test(key))) {
    const real = home[name];
    if (typeof real !== "function") continue;
    home[name] = function (host, ...rest) {
      if (typeof host !== "string" || HOME.test(host)) return real.call(this, host, ...rest);
      if (home === dns.promises && name === "lookup" && Object.hasOwn(names, host))
        return Promise.resolve(names[host].map((address) => ({ address })));
      const error = refuse(`name ${host}`);
      const answer = rest.at(-1);
      if (typeof answer !== "function") return Promise.reject(error);
      process.nextTick(answer, error);
      return undefined;
    };
  }
