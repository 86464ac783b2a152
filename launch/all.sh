# All parts, in the order in which they are used.

for part in say settings build temporal pieces watch; do
  . "$ROOT/launch/$part.sh"
done
