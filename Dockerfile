# syntax=docker/dockerfile:1
# The guard server starts the framework itself, so the build is served from its tree and not as `standalone`.
FROM node:24-bookworm-slim AS build
WORKDIR /pendulum
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev && rm -rf .next/cache
# The embedded database's programs lack their symbolic links until they are looked for once.
RUN node --import tsx --input-type=module --eval \
    "import('./lib/db/server-programs.ts').then(({ serverPrograms }) => serverPrograms('/tmp', {}))"

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 PENDULUM_DATA=/data PENDULUM_ERASED=/data/erased
WORKDIR /pendulum
COPY --from=build /pendulum/package.json /pendulum/tsconfig.json /pendulum/next.config.ts ./
COPY --from=build /pendulum/node_modules node_modules
COPY --from=build /pendulum/.next .next
COPY --from=build /pendulum/app/_i18n app/_i18n
COPY --from=build /pendulum/lib lib
COPY --from=build /pendulum/messages messages
COPY --from=build /pendulum/prisma prisma
COPY --from=build /pendulum/scripts scripts
RUN install --directory --owner=node --group=node --mode=700 /data
USER node
# The embedded database and its secrets; unused while DATABASE_URL is set.
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s CMD ["node", "--eval", \
    "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "scripts/start.mjs"]
