@echo off
rem Runs hextet on the Java of JAVA_HOME or, without that, of the PATH.
rem HEXTET_JAVA_OPTS contains further options for the JVM, separated by spaces.
rem HEXTET_CLASS_ARCHIVE selects when the class archive, which shortens the start, is built:
rem "background" (default), "wait" or "off".
rem bin/hextet is the same program for a POSIX shell, and explains the options.
setlocal EnableExtensions DisableDelayedExpansion

for %%i in ("%~dp0..") do set "home=%%~fi"

if defined JAVA_HOME goto home_of_java
set "java="
for %%i in (java.exe) do set "java=%%~$PATH:i"
if defined java goto release
echo hextet: no Java found: set JAVA_HOME, or put java on the PATH. hextet needs Java 17 or newer.>&2
exit /b 1

:home_of_java
set "java=%JAVA_HOME%\bin\java.exe"
if exist "%java%" goto release
echo hextet: JAVA_HOME is %JAVA_HOME%, but there is no %java%. hextet needs Java 17 or newer.>&2
exit /b 1

rem The file "release" of a Java installation contains its versions, and reading it costs no process.
:release
set "version="
set "runtime="
set "architecture="
for %%i in ("%java%\..\..\release") do set "release=%%~fi"
if not exist "%release%" goto ask
for /f "usebackq tokens=1,* delims==" %%a in ("%release%") do (
  if "%%a"=="JAVA_VERSION" set "version=%%~b"
  if "%%a"=="JAVA_RUNTIME_VERSION" set "runtime=%%~b"
  if "%%a"=="OS_ARCH" set "architecture=%%~b"
)
if defined version goto feature

:ask
for /f "tokens=3" %%v in ('call "%java%" -version 2^>^&1 ^| findstr /c:" version "') do set "version=%%~v"

:feature
set "feature="
for /f "delims=.-+_" %%f in ("%version%") do set "feature=%%f"
if defined feature goto minimum
echo hextet: %java% does not tell its version. hextet needs Java 17 or newer.>&2
exit /b 1

:minimum
if %feature% GEQ 17 goto archive
echo hextet: %java% is Java %version%. hextet needs Java 17 or newer.>&2
exit /b 1

rem The class archive of this build of the program and of the JVM, as in bin/hextet.
:archive
set "ending=jsa"
set "option=-XX:SharedArchiveFile="
set "relocation=-XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0"
if %feature% LSS 25 goto name
set "ending=aot"
set "option=-XX:AOTCache="
set "relocation="

:name
if not defined runtime set "runtime=%version%"
set "program="
set "given="
set "target="
if not exist "%home%\lib\build-id" goto start
for /f "usebackq" %%i in ("%home%\lib\build-id") do set "program=%%i"
set "archive=classes-%program%-%runtime%-%architecture%.%ending%"
copy /y "%home%\lib\build-id" "%home%\lib\write-test.tmp" >nul 2>nul && set "target=%home%\lib\%archive%"
del /q "%home%\lib\write-test.tmp" >nul 2>nul
if not defined target if defined LOCALAPPDATA set "target=%LOCALAPPDATA%\hextet\%home::=%\%archive%"
if exist "%home%\lib\%archive%" set "given=%home%\lib\%archive%"
if defined target if exist "%target%" set "given=%target%"
if "%HEXTET_CLASS_ARCHIVE%"=="off" set "target="
if defined HEXTET_JAVA_OPTS set "target="
if defined JAVA_TOOL_OPTIONS set "target="
if defined JDK_JAVA_OPTIONS set "target="

:start
set "archives="
if defined given set archives="%option%%given%" %relocation% -Dhextet.archive.given=true
if defined target set archives=%archives% "-Dhextet.archive=%target%"
if defined HEXTET_CLASS_ARCHIVE set archives=%archives% "-Dhextet.archive.mode=%HEXTET_CLASS_ARCHIVE%"

"%java%" %archives% ^
  -Xlog:disable ^
  -XX:TieredStopAtLevel=1 ^
  -XX:+UseSerialGC ^
  -XX:-UsePerfData ^
  -Dfile.encoding=UTF-8 ^
  -Dstdout.encoding=UTF-8 ^
  -Dstderr.encoding=UTF-8 ^
  -Dsun.stdout.encoding=UTF-8 ^
  -Dsun.stderr.encoding=UTF-8 ^
  -Dslf4j.internal.verbosity=ERROR ^
  %HEXTET_JAVA_OPTS% ^
  -cp "%home%\lib\hextet-cli.jar" ^
  dev.hextet.cli.Main %*
exit /b %ERRORLEVEL%
