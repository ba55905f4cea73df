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
 * Copies a text; where the browser keeps the clipboard closed (http, old browsers) by way of the selection in
 * its box, which at the least stays selected. Without scripts it is not there.
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
  // oxlint-disable-next-line typescript/no-deprecated -- nothing else copies on plain http
  return document.execCommand("copy");
}
