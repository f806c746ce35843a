# The stand-alone host as an image: built as `make build` does, run by a user without rights over a read-only root.
# docs/install.md says how it is started; `make image` makes it.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
RUN apt-get update -q && apt-get install -y -q --no-install-recommends clang make zlib1g-dev && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN make build

# The program is native and needs no .NET; what reads scans and draws pages is the distribution's.
FROM mcr.microsoft.com/dotnet/runtime-deps:10.0
RUN apt-get update -q \
    && apt-get install -y -q --no-install-recommends poppler-utils tesseract-ocr tesseract-ocr-chi-sim tesseract-ocr-chi-tra tesseract-ocr-eng \
    && rm -rf /var/lib/apt/lists/* \
    && mkdir -m 0700 /data && chown 64198:64198 /data
COPY --from=build /source/out /usr/local/lib/disclosure
RUN ln -s /usr/local/lib/disclosure/disclosure /usr/local/bin/disclosure
USER 64198:64198
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=15s --start-period=30s CMD ["disclosure", "health", "--url", "http://127.0.0.1:8080"]
ENTRYPOINT ["disclosure"]
CMD ["serve", "--data", "/data", "--urls", "http://0.0.0.0:8080"]
