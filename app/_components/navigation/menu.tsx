"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef, type ReactNode } from "react";

/**
 * A menu below its summary. Escape, a click elsewhere, moving the focus out and navigation close
 * it; without scripts only the summary does.
 */
export function Menu({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  const menu = useRef<HTMLDetailsElement>(null);
  const path = usePathname();
  // Not at first: it may have been opened before the scripts were there.
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current !== path) menu.current?.removeAttribute("open");
    shown.current = path;
  }, [path]);
  useEffect(() => {
    const leave = ({ target }: Event) => {
      if (!menu.current?.contains(target as Node)) menu.current?.removeAttribute("open");
    };
    // The focused element is hidden with the menu, so the focus moves to the summary.
    const close = () => {
      if (!menu.current?.open) return;
      menu.current.removeAttribute("open");
      menu.current.querySelector("summary")?.focus();
    };
    const escape = ({ key }: KeyboardEvent) => {
      if (key === "Escape") close();
    };
    // A link to the present page changes no path.
    const follow = ({ target }: Event) => {
      const link = target instanceof Element && target.closest("a");
      if (link && menu.current?.contains(link)) close();
    };
    const listening = new AbortController();
    for (const event of ["pointerdown", "focusin"])
      document.addEventListener(event, leave, listening);
    document.addEventListener("keydown", escape, listening);
    document.addEventListener("click", follow, listening);
    return () => listening.abort();
  }, []);
  return (
    <details ref={menu} className="group relative ml-auto text-sm">
      <summary className="flex min-h-10 items-center gap-2 rounded-lg px-3 py-2 hover:bg-sunken">
        {summary}
      </summary>
      <div className="absolute right-0 mt-1 w-60 rounded-xl border border-line bg-surface p-1.5 shadow-lg max-h-[calc(100dvh-5rem)] overflow-y-auto">
        {children}
      </div>
    </details>
  );
}
