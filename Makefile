.PHONY: demo test format connectors help
help:      ## what there is
	@grep -E '^[a-z]+:.*##' Makefile | sed 's/:.*## /\t/'
demo:      ## start the sample help desk and the assistant
	./resolvent demo
test:      ## all checks
	./mvnw verify
format:    ## bring all sources into the house format
	./mvnw -q spotless:apply
connectors: ## write the lists of connectors after adding one or changing a manifest
	./mvnw -q -pl connectors/testkit -am test -Dtest=ConnectorListsTest -Dsurefire.failIfNoSpecifiedTests=false -Dconnectors=write
