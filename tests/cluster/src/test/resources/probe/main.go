// A pod that says who it is, asks others from where it stands, and keeps a file.
package main

import (
	"io"
	"net/http"
	"os"
	"time"
)

func main() {
	client := &http.Client{Timeout: 5 * time.Second, Transport: &http.Transport{DisableKeepAlives: true}}
	http.HandleFunc("/", func(out http.ResponseWriter, in *http.Request) {
		name, _ := os.Hostname()
		io.WriteString(out, name)
	})
	http.HandleFunc("/ask", func(out http.ResponseWriter, in *http.Request) {
		answer, err := client.Get(in.URL.Query().Get("url"))
		if err != nil {
			http.Error(out, err.Error(), http.StatusBadGateway)
			return
		}
		defer answer.Body.Close()
		io.Copy(out, answer.Body)
	})
	http.HandleFunc("/keep", func(out http.ResponseWriter, in *http.Request) {
		if err := os.WriteFile("/data/kept", []byte(in.URL.Query().Get("text")), 0o644); err != nil {
			http.Error(out, err.Error(), http.StatusInternalServerError)
		}
	})
	http.HandleFunc("/kept", func(out http.ResponseWriter, in *http.Request) {
		http.ServeFile(out, in, "/data/kept")
	})
	if err := http.ListenAndServe(":8080", nil); err != nil {
		panic(err)
	}
}
