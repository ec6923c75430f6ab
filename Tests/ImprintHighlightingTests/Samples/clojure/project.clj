(defproject library "0.1.0-SNAPSHOT"
  :description "Lends books; größere Bibliothek"
  :dependencies [[org.clojure/clojure "1.11.1"] [ring/ring-core "1.9.0" :exclusions [foo/bar]]]
  :main ^:skip-aot library.core
  :profiles {:uberjar {:aot :all} :dev {:source-paths ["dev"]}})
(defn -main [& args]
  (doseq [arg args]
    (println (str "Hello, " arg "!")))
  (let [{:keys [a b] :as opts} (parse args)
        total (reduce + (map :price (vals opts)))]
    (when (pos? total)
      (-> opts (assoc :total total) (dissoc :a) save))
    (dotimes [i 3] (print i))
    (if-let [x (get opts :x)] (inc x) 0)))
(deftype Point [x y])
(def handler (fn [request] {:status 200 :body (slurp "a.txt")}))
