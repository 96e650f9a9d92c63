.PHONY: demo test format help
help:      ## what there is
	@grep -E '^[a-z]+:.*##' Makefile | sed 's/:.*## /\t/'
demo:      ## start the sample help desk and the assistant
	./resolvent demo
test:      ## all checks
	./mvnw verify
format:    ## bring all sources into the house format
	./mvnw -q spotless:apply
