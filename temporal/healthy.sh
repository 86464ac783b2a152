#!/bin/sh
# Succeeds if the server answers and reaches its database.
exec wget -q -O /dev/null "http://127.0.0.1:$FRONTEND_HTTP_PORT/api/v1/cluster-info"
