@echo off
rem Runs Daybook of a release, whose jar is beside this file. From Java 19 on an archive of loaded classes is kept, so that
rem later runs start fast.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
set "cache=%LOCALAPPDATA%\daybook"
if not exist "%cache%" mkdir "%cache%"
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseParallelGC -Xmn64m -XX:SurvivorRatio=8 -XX:InitialRAMPercentage=4 -Xlog:disable -XX:+IgnoreUnrecognizedVMOptions -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%cache%\classes.jsa" -jar "%~dp0daybook.jar" %*
exit /b %ERRORLEVEL%
