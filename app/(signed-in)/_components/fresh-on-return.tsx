"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/**
 * Renders a page again after Back or Forward: the router first shows it as it was, and what is
 * stored may have changed since.
 */
export function FreshOnReturn() {
  const router = useRouter();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // Later: while the router restores a page, it drops a refresh.
    const returned = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        router.refresh();
      });
    };
    addEventListener("popstate", returned);
    return () => {
      clearTimeout(timer);
      removeEventListener("popstate", returned);
    };
  }, [router]);
  return null;
}
