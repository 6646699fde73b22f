# The program of this checkout, which "mvn package" builds first, with a JRE of the modules that it needs:
#   docker build --tag daybook .
#   docker run --rm --user "$(id -u)" --volume "$PWD:/site" daybook nightly
FROM docker.io/library/eclipse-temurin:21-jdk AS java
RUN jlink --add-modules java.base,java.desktop,java.net.http,jdk.charsets,jdk.crypto.ec,jdk.httpserver,jdk.zipfs --strip-debug --no-header-files --no-man-pages --compress=2 --output /opt/java

FROM docker.io/library/debian:trixie-slim
COPY --from=java /opt/java /opt/java
COPY daybook target/daybook.jar /opt/daybook/
# Any user may run it; its archive of classes is lost with the container.
ENV JAVA_HOME=/opt/java PATH=/opt/daybook:/usr/bin:/bin XDG_CACHE_HOME=/tmp/cache
USER 1000:1000
WORKDIR /site
ENTRYPOINT ["daybook"]
