import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import type { ReactNode } from "react";
import { getLocale, getTranslations } from "@/app/_i18n/words";
import { chosenTheme } from "@/lib/auth/preferences";
import "./globals.css";

const inter = localFont({
  src: [{ path: "../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2" }],
  weight: "100 900",
  variable: "--font-inter",
  // Never swapped in late: the layout must not shift while reading.
  display: "optional",
});

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("app");
  return {
    title: { default: t("name"), template: `%s · ${t("name")}` },
    description: t("description"),
  };
}

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale();
  return (
    <html lang={locale} data-theme={await chosenTheme()} className={inter.variable}>
      <body className="font-sans antialiased">{children}</body>
    </html>
  );
}
