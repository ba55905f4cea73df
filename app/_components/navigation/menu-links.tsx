"use client";

import { usePathname } from "next/navigation";
import { barAt, sectionsAt } from "@/lib/home/place";
import { NavLink } from "./nav-link";
import type { NavigationProps } from "./navigation-props";

/** How many sections a phone has in its bar. */
export const ON_A_PHONE = 4;

/** What stands behind the name, and above it on a phone what its bar has no room for. */
export function MenuLinks({ navigation, words }: NavigationProps) {
  const path = usePathname();
  const rest = sectionsAt(barAt(navigation, path).slice(ON_A_PHONE), navigation, path);
  const own = sectionsAt(navigation.behindName, navigation, path);
  return (
    <>
      {rest.length > 0 && (
        <ul className="mb-1.5 border-b border-line pb-1.5 lg:hidden">
          {rest.map((section) => (
            <li key={section.key}>
              <NavLink choice={section} look="menu">
                {words.sections[section.key]}
              </NavLink>
            </li>
          ))}
        </ul>
      )}
      <ul>
        {own.map((section) => (
          <li key={section.key}>
            <NavLink choice={section} look="menu">
              {words.sections[section.key]}
            </NavLink>
          </li>
        ))}
      </ul>
    </>
  );
}
