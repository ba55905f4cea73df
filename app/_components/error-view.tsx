"use client";

import { useSyncExternalStore } from "react";
import en from "@/messages/en/error.json";
import fr from "@/messages/fr/error.json";
import { buttonStyle } from "./ui/button-style";

const never = () => () => undefined;

/** The texts of an error in the language of the page; loading the server's messages may be what failed. */
export function useErrorWords(): typeof en {
  const language = useSyncExternalStore(
    never,
    () => document.documentElement.lang || navigator.language,
    () => "en",
  );
  return language.startsWith("fr") ? fr : en;
}

/**
 * Shown where a page failed: says so, without the cause; the layout around it stays. `retry`
 * requests it again.
 */
export function ErrorView({ retry }: { error: Error; retry: () => void }) {
  const words = useErrorWords();
  return (
    <div role="alert" className="mx-auto max-w-lg px-4 py-16">
      <h1 className="text-3xl font-semibold">{words.title}</h1>
      <p className="mt-3 mb-8 text-lg text-muted">{words.text}</p>
      <div className="flex flex-wrap gap-3">
        <button type="button" onClick={retry} className={buttonStyle()}>
          {words.again}
        </button>
        {/* oxlint-disable-next-line nextjs/no-html-link-for-pages -- the router's state may be broken */}
        <a href="/" className={buttonStyle("secondary")}>
          {words.back}
        </a>
      </div>
    </div>
  );
}
