import { describe, expect, test } from "vitest";
import { isPublicAddress, webAddress } from "@/lib/outside/public-address";

const NOT_PUBLIC = `
  0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 100.64.0.1 100.127.255.254 127.0.0.1 127.1.2.3 127.255.255.255
  169.254.0.1 169.254.169.254 172.16.0.1 172.31.255.255 192.0.0.1 192.0.0.170 192.0.2.1 192.31.196.1
  192.52.193.1 192.88.99.1 192.168.0.1 192.168.255.255 192.175.48.1 198.18.0.1 198.19.255.255 198.51.100.7
  203.0.113.9 224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255
  :: ::1 0:0:0:0:0:0:0:1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:8.8.8.8 ::ffff:7f00:1 ::ffff:0:127.0.0.1
  ::127.0.0.1 ::8.8.8.8 64:ff9b::7f00:1 64:ff9b::8.8.8.8 64:ff9b:1::1 100::1 100:0:0:1::1
  fe80::1 fe80::1%eth0 febf::1 fec0::1 fc00::1 fd00::1 fdff:ffff::1 ff02::1 ff0e::1
  2001::1 2001:0:53aa:64c:0:fb:7f00:1 2001:2::1 2001:20::1 2001:db8::1 2002:7f00:1::1 2002:a00:1:: 3fff::1
  2620:4f:8000::1 4000::1 5f00::1 8000::1 1::1
  2606:4700:4700::1111%1 localhost example.org 1 1.1 0x7f000001 2130706433 0177.0.0.1 127.0.0.1. 1.2.3.4/8
  [::1] [2606:4700:4700::1111]
`.split(/\s+/);
const PUBLIC = `
  1.1.1.1 8.8.8.8 9.255.255.255 11.0.0.0 100.63.255.255 100.128.0.0 126.255.255.255 128.0.0.0 169.253.255.255
  169.255.0.0 172.15.255.255 172.32.0.0 192.0.1.0 192.0.3.0 192.167.255.255 192.169.0.0 198.17.255.255 198.20.0.0
  223.255.255.255 2606:4700:4700::1111 2a00:1450:4007:80c::200e 2001:4860:4860::8888 2001:200:: 2400::1 2003::1
  3ffe::1 2620:4f:8001::1
`.split(/\s+/);

describe("an address of the public internet", () => {
  test.each(NOT_PUBLIC)("%s is not one", (text) => expect(isPublicAddress(text)).toBe(false));
  test.each(PUBLIC.filter(Boolean))("%s is one", (text) =>
    expect(isPublicAddress(text)).toBe(true),
  );
});

describe("which addresses a person may enter", () => {
  test.each([
    ["https://calendar.example/a.ics?key=1", "https://calendar.example/a.ics?key=1"],
    ["  webcal://calendar.example/a ", "https://calendar.example/a"],
    ["http://calendar.example:80/", "http://calendar.example/"],
    ["https://8.8.8.8/x", "https://8.8.8.8/x"],
    ["https://[2606:4700:4700::1111]/x", "https://[2606:4700:4700::1111]/x"],
  ])("%s", (typed, meant) => expect(webAddress(typed)?.href).toBe(meant));

  test.each([
    ...[
      "",
      "x",
      "ftp://calendar.example/",
      "file:///etc/passwd",
      "javascript:alert(1)",
      "data:text/plain,x",
    ],
    ...["gopher://x/", "https://", "//calendar.example/", "https://calendar.example:8443/"],
    ...[
      "http://calendar.example:443/",
      "https://calendar.example:80/",
      "https://me:pw@calendar.example/",
    ],
    ...["https://me@calendar.example/", `https://calendar.example/${"a".repeat(2000)}`],
    // Every notation of this machine's own address that a browser accepts.
    ...[
      "http://127.0.0.1/",
      "http://127.1/",
      "http://2130706433/",
      "http://0x7f000001/",
      "http://0177.0.0.1/",
    ],
    ...[
      "http://[::1]/",
      "http://[::ffff:127.0.0.1]/",
      "http://[::ffff:7f00:1]/",
      "http://0/",
      "http://0.0.0.0/",
    ],
    ...["http://１２７.0.0.1/", "http://127。0。0。1/", "http://169.254.169.254/latest/meta-data/"],
    ...[
      "http://[fe80::1%25eth0]/",
      "http://[fd00::1]/",
      "http://192.168.1.1/",
      "http://100.64.0.1/",
    ],
  ])("not %s", (typed) => expect(webAddress(typed)).toBeNull());
});
