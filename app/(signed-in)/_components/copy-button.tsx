"use client";

import { useState, useSyncExternalStore, type RefObject } from "react";
import { buttonStyle } from "@/app/_components/ui/button-style";

type Props = {
  text: string;
  box: RefObject<HTMLInputElement | HTMLTextAreaElement | null>;
  copy: string;
  copied: string;
};

const never = () => () => undefined;

/**
 * Copies a text. Where the browser denies clipboard access (http, old browsers) it copies the
 * selection of the text's box, or at least leaves the text selected. Hidden without scripts.
 */
export function CopyButton({ text, box, copy, copied }: Props) {
  const [isCopied, setIsCopied] = useState(false);
  const hasScripts = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!hasScripts) return null;
  const press = async () => {
    const write = async () => navigator.clipboard.writeText(text);
    setIsCopied(
      await write().then(
        () => true,
        () => copySelection(box.current),
      ),
    );
  };
  return (
    <button type="button" onClick={() => void press()} className={buttonStyle("secondary")}>
      <span aria-live="polite">{isCopied ? copied : copy}</span>
    </button>
  );
}

function copySelection(box: HTMLInputElement | HTMLTextAreaElement | null): boolean {
  box?.select();
  // oxlint-disable-next-line typescript/no-deprecated -- the only way to copy over plain http
  return document.execCommand("copy");
}
