import type { Metadata } from "next";
import { getTranslations } from "./words";

/** A page's `generateMetadata`: the title is the message `key` of a namespace. */
export function titled(namespace: string, key = "title", more: Omit<Metadata, "title"> = {}) {
  return async (): Promise<Metadata> => {
    const t = await getTranslations(namespace);
    return { title: t(key), ...more };
  };
}
