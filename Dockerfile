# Builds the course and serves it with nginx on port 8080: docker build -t course . && docker run -p 8080:8080 course
FROM node:24-slim AS build
WORKDIR /course
COPY package.json package-lock.json ./
RUN npm install
COPY . .
RUN npm run build \
 && npm run --silent headers -- nginx-maps > /maps.conf \
 && npm run --silent headers -- nginx-server > /headers.conf

FROM nginxinc/nginx-unprivileged:1.29-alpine
COPY --from=build /maps.conf /etc/nginx/conf.d/00-maps.conf
COPY --from=build /headers.conf /etc/nginx/course-headers.conf
COPY docs/hosting/nginx.conf /etc/nginx/conf.d/default.conf
COPY --from=build /course/dist /usr/share/nginx/html
