"use client";

import { usePathname } from "next/navigation";
import { barAt, sectionsAt } from "@/lib/home/place";
import { NavLink } from "./nav-link";
import type { NavigationProps } from "./navigation-props";
import { ON_A_PHONE } from "./menu-links";
import { SectionIcon } from "./section-icon";

/** The sections: in the header, and on a phone the first ones in a bar at the bottom. */
export function MainBar({ navigation, words, label }: NavigationProps & { label: string }) {
  const path = usePathname();
  return (
    <nav
      aria-label={label}
      className="print:hidden max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-10 max-lg:border-t max-lg:border-line max-lg:bg-canvas"
    >
      <ul className="mx-auto flex text-sm max-lg:max-w-lg max-lg:justify-around lg:gap-1">
        {sectionsAt(barAt(navigation, path), navigation, path).map((section, place) => (
          <li key={section.key} className={place < ON_A_PHONE ? undefined : "max-lg:hidden"}>
            <NavLink choice={section} look="bar">
              <SectionIcon of={section.key} />
              {words.sections[section.key]}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
