# A web application in three stages.
FROM node:20-alpine AS assets
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev && npm cache clean --force
COPY assets/ assets/
RUN npm run build -- --mode "production" | tee build.log
FROM python:3.12-slim
ARG USER=app UID=1000
ENV PYTHONUNBUFFERED=1 \
    PIP_NO_CACHE_DIR="yes" \
    GREETING='Grüß Gott'
RUN groupadd --gid "$UID" "${USER}" \
 && useradd --uid "$UID" --gid "$UID" --create-home "${USER}" \
 && echo "user ${USER:-nobody} with id $(id -u)" >> /etc/motd
WORKDIR /home/app
COPY --chown=app:app requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt
COPY --from=assets /app/dist ./static
COPY . .
USER app
EXPOSE 8000
VOLUME /home/app/data
LABEL maintainer="team@example.org" version="1.0"
HEALTHCHECK CMD curl --fail http://localhost:8000/health || exit 1
ENTRYPOINT ["python", "-m", "gunicorn"]
CMD ["--bind", "0.0.0.0:8000", "--workers", "4", "app:app"]
