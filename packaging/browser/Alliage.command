#!/bin/sh
# Starts Alliage in the browser, with the Node of this folder.
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd -P) || exit 1
node=$here/node/node
# What a developer set for another Node is not for this one.
unset NODE_OPTIONS NODE_PATH NODE_EXTRA_CA_CERTS

# Whoever opened this file trusts its folder: its other programs need no question each.
xattr -dr com.apple.quarantine "$here" 2>/dev/null
[ -x "$node" ] || chmod +x "$node" 2>/dev/null
if ! "$node" --version >/dev/null 2>&1; then
	printf '%s\n' "Alliage ne peut pas démarrer ici : ce dossier est fait pour {system}. Vos projets ne sont pas touchés. Copiez le dossier entier dans « Applications », puis recommencez." >&2
	exit 1
fi

# In its place and not beside it: closing the window ends Alliage.
exec "$node" "$here/app/out/main/cli.js" serve --while-open --single "$@"
