#!/bin/sh
# Starts Alliage in the browser, with the Node of this folder.
file=$(readlink -f -- "$0" 2>/dev/null) || file=$0
here=$(CDPATH= cd -- "$(dirname -- "$file")" && pwd -P) || exit 1
node=$here/node/node
# What a developer set for another Node is not for this one.
unset NODE_OPTIONS NODE_PATH NODE_EXTRA_CA_CERTS

# Without a terminal nobody reads what is printed.
tell() {
	printf '%s\n' "$1" >&2
	[ -t 2 ] && return
	for box in 'zenity --error --no-markup --text' 'kdialog --error' xmessage; do
		command -v "${box%% *}" >/dev/null 2>&1 && $box "$1" 2>/dev/null && return
	done
}

# Some programs unpack without the right to be run.
[ -x "$node" ] || chmod +x "$node" 2>/dev/null
if ! "$node" --version >/dev/null 2>&1; then
	tell "Alliage ne peut pas démarrer ici : ce dossier est fait pour {system}, et doit être sur un disque qui permet d’exécuter des programmes. Vos projets ne sont pas touchés. Copiez le dossier entier sur votre disque, puis recommencez."
	exit 1
fi

# In its place and not beside it: who ends this ends Alliage.
exec "$node" "$here/app/out/main/cli.js" serve --while-open --single "$@"
