@echo off
rem Starts Alliage in the browser, with the Node of this folder.
chcp 65001 >nul
title Alliage
set "node=%~dp0node\node.exe"
rem What a developer set for another Node is not for this one.
set "NODE_OPTIONS="
set "NODE_PATH="
set "NODE_EXTRA_CA_CERTS="
"%node%" --version >nul 2>&1
if not "%errorlevel%"=="0" goto :elsewhere

"%node%" "%~dp0app\out\main\cli.js" serve --while-open --single %*
if not "%errorlevel%"=="0" pause
exit /b

:elsewhere
echo Alliage ne peut pas démarrer ici : ce dossier est fait pour {system}. Vos projets ne sont pas touchés.
echo Décompressez l’archive entière dans un dossier, puis ouvrez Alliage.cmd dans ce dossier.
pause
exit /b 1
