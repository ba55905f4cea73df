// `npm run dev`: as `npm start`, on Next's development server and a folder of its own.
process.env.PENDULUM_DATA ??= ".data/dev";
process.env.NEXT_TELEMETRY_DISABLED = "1";
process.argv.push("--dev");
await import("./start");
