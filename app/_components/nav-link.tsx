"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

/** A link of the main navigation, marked when it leads to the present page. */
export function NavLink({ href, label }: { href: string; label: string }) {
  const path = usePathname();
  const here = href === "/" ? path === "/" : path.startsWith(href);
  return (
    <Link
      href={href}
      aria-current={here ? "page" : undefined}
      className="whitespace-nowrap rounded-md px-3 py-2 text-muted hover:text-ink aria-[current=page]:font-medium aria-[current=page]:text-ink"
    >
      {label}
    </Link>
  );
}
