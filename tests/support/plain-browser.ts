import { askUntilServed } from "./raw-request";

/** A response page, after the redirects that were followed. */
export type Page = { url: string; status: number; body: string; headers: Headers };

type Visit = { method?: string; body?: FormData; headers?: Record<string, string> };

const SIGNS: Record<string, string> = {
  "&quot;": '"',
  "&#x27;": "'",
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
};

/** A browser without scripts: cookies, redirects and forms by plain fetch. */
export class PlainBrowser {
  readonly cookies = new Map<string, Map<string, string>>();

  constructor(private readonly language = "en") {}

  /** Opens an address and follows redirects, up to the first that `stopAt` matches. */
  async open(address: string, visit: Visit = {}, stopAt?: RegExp): Promise<Page> {
    let page = await this.ask(address, visit);
    for (let hops = 0; hops < 12; hops++) {
      const location = page.headers.get("location");
      if (!location || page.status < 300 || page.status > 399) return page;
      const target = new URL(location, page.url).href;
      if (stopAt?.test(target)) return { ...page, url: target };
      page = await this.ask(target, {});
    }
    throw new Error(`Too many redirects, last at ${page.url}`);
  }

  /** Sends the form of a page that contains `mark`, with these field values. */
  async submit(
    page: Page,
    mark: string | RegExp,
    fields: Record<string, string> = {},
    stopAt?: RegExp,
  ): Promise<Page> {
    const forms = page.body.match(/<form[\s\S]*?<\/form>/g) ?? [];
    const form = forms.find((one) =>
      typeof mark === "string" ? one.includes(mark) : mark.test(one),
    );
    if (!form) throw new Error(`No form with ${String(mark)} on ${page.url}:\n${page.body}`);
    const body = new FormData();
    for (const [input] of form.matchAll(/<input[^>]*>/g)) {
      const name = attribute(input, "name");
      if (name && !(name in fields)) body.set(name, attribute(input, "value") ?? "");
    }
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    const headers = { origin: new URL(page.url).origin };
    return this.open(page.url, { method: "POST", body, headers }, stopAt);
  }

  /** The value of a cookie whose name ends in this; undefined when absent. */
  cookie(address: string, ending: string): string | undefined {
    const jar = this.cookies.get(new URL(address).origin) ?? new Map<string, string>();
    return [...jar].find(([name]) => name.endsWith(ending))?.[1];
  }

  private async ask(address: string, { method = "GET", body, headers }: Visit): Promise<Page> {
    const { origin } = new URL(address);
    const jar = this.cookies.get(origin) ?? new Map<string, string>();
    this.cookies.set(origin, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const sent: RequestInit = {
      method,
      body: body ?? null,
      redirect: "manual",
      headers: { "accept-language": this.language, ...(cookie && { cookie }), ...headers },
    };
    const answer = await askUntilServed(
      () => fetch(address, sent),
      (busy) => busy.headers.get("retry-after"),
    );
    for (const line of answer.headers.getSetCookie()) keep(jar, line);
    return {
      url: address,
      status: answer.status,
      body: await answer.text(),
      headers: answer.headers,
    };
  }
}

function keep(jar: Map<string, string>, line: string): void {
  const [pair = "", ...attributes] = line.split(";").map((part) => part.trim());
  const at = pair.indexOf("=");
  const isGone = attributes.some((one) => {
    const [name = "", value = ""] = one.toLowerCase().split("=");
    return name === "max-age"
      ? Number(value) <= 0
      : name === "expires" && Date.parse(value) < Date.now();
  });
  if (isGone) jar.delete(pair.slice(0, at));
  else jar.set(pair.slice(0, at), pair.slice(at + 1));
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return value?.replace(/&(quot|#x27|lt|gt|amp);/g, (sign) => SIGNS[sign] ?? sign);
}
