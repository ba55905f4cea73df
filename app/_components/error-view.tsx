"use client";

import { useSyncExternalStore } from "react";
import en from "@/messages/en/error.json";
import fr from "@/messages/fr/error.json";
import { buttonStyle } from "./ui/button-style";

const never = () => () => undefined;

/** The words for an error in the language of the page; the server's messages may be what failed. */
export function useErrorWords(): typeof en {
  const language = useSyncExternalStore(
    never,
    () => document.documentElement.lang || navigator.language,
    () => "en",
  );
  return language.startsWith("fr") ? fr : en;
}

/** Where a page failed: says so, and nothing of why; the frame around it stays. `retry` asks the server again. */
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
        {/* oxlint-disable-next-line nextjs/no-html-link-for-pages -- what the router holds may be broken */}
        <a href="/" className={buttonStyle("secondary")}>
          {words.back}
        </a>
      </div>
    </div>
  );
}
