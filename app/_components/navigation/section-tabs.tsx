"use client";

import { usePathname } from "next/navigation";
import { tabsAt } from "@/lib/home/place";
import { NavLink } from "./nav-link";
import type { NavigationProps } from "./navigation-props";

/** The pages of the open section, if there are several: in a second line where one has no room for all. */
export function SectionTabs({ navigation, words }: NavigationProps) {
  const tabs = tabsAt(navigation, usePathname());
  if (!tabs) return null;
  return (
    <nav
      aria-label={words.sections[tabs.key]}
      className="border-b border-line text-sm max-[22rem]:text-xs print:hidden"
    >
      <ul className="mx-auto flex max-w-6xl flex-wrap px-2.5 sm:px-3">
        {tabs.pages.map((page) => (
          <li key={page.key}>
            <NavLink choice={page} look="tab">
              {words.pages[page.key]}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
