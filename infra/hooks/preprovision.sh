#!/usr/bin/env bash
# Before the first deployment: makes the key that opens the operator's pages. It stays in the environment's own file, which git ignores;
# `azd env get-value OPERATOR_KEY` shows it, `azd env set OPERATOR_KEY …` and `azd provision` change it.
set -euo pipefail

if [ -z "${OPERATOR_KEY:-}" ]; then
  azd env set OPERATOR_KEY "$(openssl rand -hex 24)"
  echo "made the operator's key; azd env get-value OPERATOR_KEY shows it"
fi
